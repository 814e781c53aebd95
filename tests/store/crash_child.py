"""A process that saves, merges or does the upkeep when it is told to, so that it can be killed.

It imports all that is needed once and forks for each task. A task gets ready, says so with its
process id, and starts at SIGUSR1: waiting for a signal is no file call. It says what it was told.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from workbench.errors import StorageError
from workbench.model import Edit
from workbench.store import folder
from workbench.store.log import EditLog
from workbench.store.upkeep import Upkeep

Action = Callable[[], object]


def say(*words: str) -> None:
    line = (" ".join(words) + "\n").encode()
    try:
        os.write(1, line)
    except OSError:
        # Here it was telling that was refused, once.
        os.write(1, line)


def save(log: EditLog, edit: str) -> None:
    log.append([Edit(edit, "target", "s1", "typed", None, "Lin", "c1", "editor")])
    say("saved", edit)


def upkeep(log: EditLog) -> None:
    log.save_snapshot()
    keeper = Upkeep(log.folder.parent, log)
    keeper.soon()
    keeper.flush()


def prepare(task: dict[str, str]) -> Action:
    log = EditLog(Path(task["project"]) / folder.HISTORY, ["s1"])
    actions: dict[str, Action] = {
        "save": lambda: save(log, task["edit"]),
        "merge": log.compact,
        "upkeep": lambda: upkeep(log),
    }
    return actions[task["do"]]


def run(action: Action) -> None:
    try:
        action()
    except StorageError as error:
        say("refused", type(error).__name__, str(error.errno))
        action()
    say("done")


def child(task: dict[str, str]) -> None:
    action = prepare(task)
    say("ready", str(os.getpid()))
    signal.sigwait({signal.SIGUSR1})
    try:
        run(action)
    except BaseException as error:
        say("failed", repr(error))
    os._exit(0)


def main() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            child(json.loads(line))
        _, status = os.waitpid(pid, 0)
        say("ended", str(os.waitstatus_to_exitcode(status)))


if __name__ == "__main__":
    main()
