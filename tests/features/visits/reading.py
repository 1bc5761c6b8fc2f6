"""The text of documents, as a reader finds it and as a curious one would."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader


def pages(content: bytes) -> list[str]:
    """The text of every page, soft hyphens at the ends of lines closed up."""
    texts = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return [re.sub("\u00ad\n", "", text).replace("\u00a0", " ") for text in texts]


def whole(content: bytes) -> str:
    """All text of a document without spaces, so that line breaks do not matter."""
    return re.sub(r"\s", "", "".join(pages(content)))


def everything(content: bytes) -> str:
    """All text, and whatever a curious reader finds in objects, streams and metadata."""
    reader = PdfReader(io.BytesIO(content))
    parts = [whole(content)]
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        found = reader.get_object(number)
        parts.append(repr(found))
        data = getattr(found, "get_data", None)
        if data is not None:
            raw = data()
            parts += [raw.decode("latin-1"), raw.decode("utf-16-be", "ignore")]
    return re.sub(r"\s", "", "".join(parts))
