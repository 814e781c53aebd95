"""What the figures were measured on."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = (
    "bilingual-workbench",
    "jupyterlab",
    "ipykernel",
    "ipywidgets",
    "anywidget",
    "pandas",
    "pyarrow",
    "ahocorasick-rs",
    "opencc",
    "simplemma",
)


def machine(folder: Path) -> dict[str, str]:
    """Return the machine's parts and the versions; ``folder`` is on the disk that is written to."""
    return {
        "CPU": f"{_cpu()}, {os.cpu_count()} cores",
        "memory": _memory(),
        "file system": _file_system(folder),
        "OS": platform.platform(),
        "Python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


def load() -> str:
    """Return the load of the last minute: near 0 before a run, or its figures are of a busy machine."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""


def _cpu() -> str:
    named = _field("/proc/cpuinfo", "model name")
    return named or platform.processor() or platform.machine()


def _memory() -> str:
    kilobytes = _field("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return f"{int(kilobytes) / 1024**2:.0f} GiB" if kilobytes else ""


def _file_system(folder: Path) -> str:
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return ""
    over = [mount for mount in mounts if folder.resolve().is_relative_to(mount[1])]
    return max(over, key=lambda mount: len(mount[1]))[2] if over else ""


def _field(path: str, name: str) -> str:
    try:
        lines = Path(path).read_text().splitlines()
    except OSError:
        return ""
    values = (line.partition(":")[2].strip() for line in lines if line.startswith(name))
    return next(values, "")
