"""`make bench`: the build at small sizes, then the search against its rivals; see bench.build and bench.search for more."""

from __future__ import annotations

import subprocess
import sys

for module in ("bench.build", "bench.search"):
    print(f"== {module}", flush=True)
    subprocess.run([sys.executable, "-m", module, *sys.argv[1:]], check=True)
