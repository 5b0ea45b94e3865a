"""Greets whoever runs it."""

from importlib.metadata import version

from hello_setuptools.greeting import greet

__all__ = ["greet"]
__version__ = version("hello-setuptools")
