"""`python -m builder` is `digest`."""

import sys

from builder.cli import main

sys.exit(main())
