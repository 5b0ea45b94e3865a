"""Writes a greeting into a box that is as wide as its text."""

from importlib.metadata import version

from hello_poetry.box import boxed

__all__ = ["boxed"]
__version__ = version("hello-poetry")
