"""Build small Word documents, whole or damaged."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def paragraph(*texts: str) -> str:
    runs = "".join(f"<w:r><w:t>{escape(text)}</w:t></w:r>" for text in texts)
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{runs}</w:p>"


def word_bytes(body: str, name: str = "word/document.xml", relations: str = "") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        if relations:
            archive.writestr("_rels/.rels", relations)
        archive.writestr("word/header1.xml", "<w:hdr/>")
        archive.writestr(
            name, f'<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body></w:document>'
        )
    return data.getvalue()


def word_file(folder: Path, body: str, **parts: str) -> Path:
    path = folder / "talk.docx"
    path.write_bytes(word_bytes(body, **parts))
    return path
