"""A process that makes projects and is told, or made, to end at some file event of its own.

It imports all that is needed once and forks for each order: a folder, a signal, and the number of
the event from which on it gets that signal at every event. It says what it said and how it ended.
"""

import json
import os
import signal
import sys

import workbench.widget.starting  # noqa: F401  for the forks
from workbench.widget import beside

EVENTS = ("open", "os.", "shutil.")


def child(order: dict[str, str | int], ask: int) -> None:
    sys.stdin = os.fdopen(ask)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    events = 0

    def hook(event: str, _arguments: object) -> None:
        nonlocal events
        if event.startswith(EVENTS) and event != "os.kill":
            events += 1
            if events >= order["at"]:
                os.kill(os.getpid(), int(order["signal"]))

    sys.addaudithook(hook)
    beside.main()


def run(order: dict[str, str | int]) -> None:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(writing)
        try:
            child(order, reading)
        except SystemExit as ended:
            os._exit(int(ended.code or 0))
        except BaseException:
            os._exit(1)
    os.close(reading)
    os.write(writing, json.dumps(order["ask"]).encode() + b"\n")
    _, status = os.waitpid(pid, 0)
    os.close(writing)
    print("ended", os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    for line in sys.stdin:
        run(json.loads(line))
