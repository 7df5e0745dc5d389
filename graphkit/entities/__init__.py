"""Who is who and what is what across documents: people, bodies, meetings, workstreams and matters, each once."""
