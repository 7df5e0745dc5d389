"""What stands over the columns of minutes that are set in a table: their number, their title, their text."""

from __future__ import annotations

import re

NUMBER = re.compile(r"(?:no|nr|#|ref|number|item(?:\s+no)?|minute(?:\s+no)?|min(?:\s+no)?)\.?", re.IGNORECASE)
ITEM = re.compile(
    r"(?:(?:agenda|business)\s+)?(?:item|topic|subject|heading|agenda|title|matter|issue)s?(?:\s*(?:/|and)\s*\w+|\s+description)?"
    r"|discussion\s+(?:point|item|topic)s?",
    re.IGNORECASE,
)
TEXT = re.compile(
    r"(?:discussion|notes?|minutes?|details?|narrative|summary|comments?|description|key\s+points|main\s+points|outcome|proceedings)s?"
    r"(?:\s*(?:/|and|&)\s*[\w\s]{2,30})?|points\s+discussed|discussion\s+\w+",
    re.IGNORECASE,
)
