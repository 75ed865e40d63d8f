"""Print which tests were skipped and why; with CI=true a skip is a failure."""

import os
import sys
from xml.etree import ElementTree


def skips(path: str) -> list[str]:
    """One line per skipped test of a JUnit file; an expected failure is none."""
    tree = ElementTree.parse(path)  # noqa: S314 - see the import
    return [
        f"{case.get('classname')}::{case.get('name')}: {skip.get('message')}"
        for case in tree.iter("testcase")
        for skip in case.iter("skipped")
        if skip.get("type") != "pytest.xfail"
    ]


def main() -> int:
    """Exit 1 when something was skipped in CI."""
    found = skips(sys.argv[1])
    if not found:
        print("No test was skipped.")
        return 0
    print(f"Skipped ({len(found)}):", *found, sep="\n  ")
    return int(os.environ.get("CI", "").lower() in {"true", "1"})


if __name__ == "__main__":
    sys.exit(main())
