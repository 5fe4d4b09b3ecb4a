"""Coverage-guided fuzzing: ``python tests/reader/fuzz_reader.py -runs=2000000`` (extra ``fuzz``).

Other libFuzzer options and corpus folders may follow; without a folder the seeds lie in a
temporary one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["reformctl"]):
    from tests.reader.oracle import PATHS, check
    from tests.reader.seeds import WORDS_FILE, seeds


def one_input(content: bytes) -> None:
    """The first byte picks the kind of file, the rest is the file."""
    if content:
        check(content[1:], PATHS[content[0] % len(PATHS)])


def main() -> None:
    with TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(seeds()):
            (corpus / f"{number:04}").write_bytes(seed)
        options = [
            f"-dict={WORDS_FILE}",
            "-keep_seed=1",
            "-timeout=10",
            "-rss_limit_mb=2048",
            *sys.argv[1:],
        ]
        atheris.Setup([sys.argv[0], *options, str(corpus)], one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
