"""Checks what `pm lint` writes against the published schemas: reports.py PM SCHEMAS."""

import json
import os
import subprocess
import sys
import tempfile
import xml.dom.minidom
from pathlib import Path

from jsonschema import validators

pm, schemas = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
SCHEMAS = {
    "sarif": "sarif-2.1.0.schema.json",
    "gitlab": "gitlab-codequality.schema.json",
    "rdjson": "rdjson/DiagnosticResult.json",
}
XML = ["junit", "checkstyle"]

# Findings at 1:1, on the last line without a break, and around what is not ASCII.
DOCUMENT = "\ufeffStatus: Final\r\n\r\n## Root Cause\n\nThe naïve 🔥 engineer forgot it.\r\n\n## Summary\n\nHuman error <b>&amp; ]]> \x0b"
NAMES = [b"a b.md", b"50%.md", "naïve 注文.md".encode(), b"a\nb.md", b"a:b,c;d]e.md", b"<&\"'|`@x.md", b"\xff.md", b"\x1b[31m.md"]


def check(name, folder, paths=(".",)):
    faults = []
    with tempfile.TemporaryDirectory() as out:
        reports = [f"--report={kind}={out}/{kind}" for kind in [*SCHEMAS, *XML]]
        command = [pm, "lint", "--isolated", "--fail-on=never", "--today=2026-06-01", *reports, *paths]
        subprocess.run(command, cwd=folder, check=False, capture_output=True)
        for kind, schema in SCHEMAS.items():
            schema = json.loads((schemas / schema).read_text())
            validator = validators.validator_for(schema)(schema)
            report = json.loads(Path(out, kind).read_text(encoding="utf-8"))
            faults += [f"{kind}: {fault.json_path}: {fault.message}" for fault in validator.iter_errors(report)]
        findings = len(json.loads(Path(out, "gitlab").read_text(encoding="utf-8")))
        for kind in XML:
            xml.dom.minidom.parse(str(Path(out, kind)))
    print(f"{name}: {findings} findings, {len(faults)} faults in {len(SCHEMAS)} reports")
    for fault in faults[:20]:
        print(fault)
    return not faults


with tempfile.TemporaryDirectory() as folder:
    hostile, empty = Path(folder, "hostile"), Path(folder, "empty")
    for made in [hostile, empty]:
        made.mkdir()
    for name in NAMES:
        with open(os.fsencode(hostile) + b"/" + name, "w", encoding="utf-8", newline="") as file:
            file.write(DOCUMENT)
    Path(hostile, "not-utf-8.md").write_bytes(b"# Postmortem\n\n\xff\n")
    examples = Path(__file__).resolve().parent.parent / "examples"
    valid = [check("examples", examples), check("hostile names", hostile, sorted(os.listdir(os.fsencode(hostile)))), check("nothing", empty)]
sys.exit(not all(valid))
