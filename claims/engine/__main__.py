"""python -m claims.engine: splits articles without Django and without a database."""

import sys

from claims.engine.commandline import main

sys.exit(main(sys.argv[1:]))
