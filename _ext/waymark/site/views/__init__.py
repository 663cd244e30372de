"""The views: each makes blocks from what the site knows, and depends on nothing else."""

from collections.abc import Callable
from typing import Final

from waymark.site.blocks import Block

from .action import action_card
from .action_tables import actions_table, exceptions, gaps
from .given import given
from .guidance import guidance_table, page_foot, page_head
from .measures import measure_card, measures_table
from .people import board_card, role_card
from .plans import group_facts, plan_facts, plans_table
from .practice import authority_card, standards_list, timescales, to_be_supplied
from .progress import as_at, progress, rating_key
from .scene import Options, Scene
from .sources import finding_card, findings_table, judgements, source_facts, visits

VIEWS: Final[dict[str, Callable[[Scene, Options], tuple[Block, ...]]]] = {
    "action": action_card,
    "actions": actions_table,
    "as-at": as_at,
    "authority": authority_card,
    "board": board_card,
    "exceptions": exceptions,
    "finding": finding_card,
    "findings": findings_table,
    "gaps": gaps,
    "given": given,
    "group-facts": group_facts,
    "guidance": guidance_table,
    "judgements": judgements,
    "key": rating_key,
    "measure": measure_card,
    "measures": measures_table,
    "page-foot": page_foot,
    "page-head": page_head,
    "plan-facts": plan_facts,
    "plans": plans_table,
    "progress": progress,
    "role": role_card,
    "source-facts": source_facts,
    "standards": standards_list,
    "timescales": timescales,
    "to-be-supplied": to_be_supplied,
    "visits": visits,
}
"""Every view by the name that a node gives it."""

__all__ = ["VIEWS", "Options", "Scene"]
