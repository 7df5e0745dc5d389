"""What the records state, as edges between what they name: one observation for each statement."""
