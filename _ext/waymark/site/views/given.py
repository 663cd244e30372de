"""Blocks that were made when the page was read and depend on nothing else."""

from __future__ import annotations

from waymark.site.blocks import Block

from .scene import Options, Scene


def given(_scene: Scene, options: Options) -> tuple[Block, ...]:
    """The blocks in the options."""
    blocks: tuple[Block, ...] = options["blocks"]
    return blocks
