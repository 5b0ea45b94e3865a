"""Stands on PYTHONPATH as `sitecustomize` in a build that has to differ from another one.

Sets the umask to BUILD_VARIATION_UMASK (octal) and shifts the clock by BUILD_VARIATION_CLOCK_SHIFT
seconds in every Python process of the build. What cannot be varied stays as it is: nothing here
may break a build. Shift forwards: Meson refuses files that come from the future. PYTHONPATH may
also name a folder with time_machine; neither folder stays on sys.path.
"""

import contextlib
import os
import sys

_PYTHONPATH = os.environ.get("PYTHONPATH", "")
_HERE = os.path.dirname(os.path.abspath(__file__))


def _run_shadowed_sitecustomize():
    # Some Pythons need theirs (Homebrew's mends sys.path), and Python loads only the first.
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    path = [folder for folder in sys.path if os.path.abspath(folder) != _HERE]
    spec = PathFinder.find_spec("sitecustomize", path)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(module_from_spec(spec))


def _vary_umask():
    umask = os.environ.get("BUILD_VARIATION_UMASK")
    if umask:
        os.umask(int(umask, 8))


def _follow_into_isolated_environments():
    # build >= 1.6 runs backends with an empty PYTHONPATH.
    import subprocess

    start = subprocess.Popen.__init__

    def start_with_path(self, *args, **kwargs):
        env = kwargs.get("env")
        if env is not None and env.get("PYTHONPATH") == "":
            kwargs["env"] = {**env, "PYTHONPATH": _PYTHONPATH}
        start(self, *args, **kwargs)

    subprocess.Popen.__init__ = start_with_path


def _shift_clock():
    shift = os.environ.get("BUILD_VARIATION_CLOCK_SHIFT")
    if shift:
        import time

        import time_machine

        time_machine.travel(time.time() + float(shift), tick=True).start()


def _leave_path():
    # The folder of time_machine may be an environment with an old setuptools and pip.
    ours = {os.path.abspath(folder) for folder in _PYTHONPATH.split(os.pathsep) if folder}
    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder) not in ours]


for _step in (
    _run_shadowed_sitecustomize,
    _vary_umask,
    _follow_into_isolated_environments,
    _shift_clock,
    _leave_path,
):
    with contextlib.suppress(Exception):
        _step()
