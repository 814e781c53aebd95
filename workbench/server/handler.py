"""The address at which a page finds the first rows of a project."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import ApiPath, ensure_async, to_os_path, url_path_join
from tornado import web

from workbench.server.reader import Reader


def route(base_url: str) -> tuple[str, type[OpeningHandler], dict[str, Reader]]:
    """Return what a server has to know of the address."""
    address = url_path_join(base_url, "bilingual-workbench", "opening")
    return address, OpeningHandler, {"reader": Reader()}


class OpeningHandler(APIHandler):
    """Answers with what a page shows first, an Opening, to whoever may read the project's files.

    ``path`` is that of the project's marker as the server's contents have it, ``at`` the row to
    begin at; unless given, the first that is not confirmed. Without a path the answer is empty, and
    the next one will be quick. Where there is no answer, 404, the page waits for its kernel, which
    says what is wrong.
    """

    auth_resource = "contents"

    def initialize(self, reader: Reader) -> None:
        """Take the reader that all requests share."""
        self._reader = reader

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Answer one request."""
        path, at = self.get_query_argument("path", ""), self.get_query_argument("at", "")
        if not path:
            await self._beside(self._reader.start)
            self.set_status(204)
            self.finish()
            return
        marker = await self._file(path)
        first = int(at) if at.isdecimal() else None
        opening = await self._beside(self._reader.opening, marker, first)
        if opening is None:
            raise web.HTTPError(404)
        self.finish(opening)

    async def _file(self, path: str) -> Path:
        """Return where a file is that the server's contents show. Raises HTTPError."""
        contents: Any = self.contents_manager
        root = getattr(contents, "root_dir", "")
        if not root:
            raise web.HTTPError(404)
        await ensure_async(contents.get(path, content=False))
        return Path(to_os_path(ApiPath(path), root))

    async def _beside(self, work: Any, *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(None, work, *arguments)
