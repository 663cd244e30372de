"""The views: each makes blocks from what the site knows, and depends on nothing else."""

from collections.abc import Callable
from typing import Final

from waymark.site.blocks import Block

from .action import action_card
from .action_tables import actions_table, exceptions, gaps
from .amendments import amendments, guidance_ways
from .calculator import calculator
from .changes import changes_tables
from .clocks import timescales
from .coming import calendar, coming
from .coverage import coverage_matrix
from .editions import superseded
from .given import given
from .guidance import page_head, record_lists
from .guidance_foot import page_foot
from .guidance_list import guidance_table
from .honesty import honesty
from .measures import measure_card, measures_table
from .money import money_card, money_options, money_table
from .moved import moved
from .papers import paper_card, papers_count
from .pathway import pathway
from .people import board_card, role_card
from .plans import group_facts, plan_facts, plan_reports, plans_table
from .practice import authority_card, standards_list
from .progress import as_at, progress, rating_key
from .reviews import reviews
from .risks import risk_card, risks_table
from .scene import Options, Scene
from .sources import finding_card, findings_table, judgements, source_facts, visits
from .summary import committee_summary
from .supply import to_be_supplied
from .timeline import timeline
from .trend import silence, slippage, trend_charts
from .words import contact_card, meanings, term_card

VIEWS: Final[dict[str, Callable[[Scene, Options], tuple[Block, ...]]]] = {
    "action": action_card,
    "actions": actions_table,
    "amendments": amendments,
    "as-at": as_at,
    "authority": authority_card,
    "board": board_card,
    "calculator": calculator,
    "calendar": calendar,
    "changes": changes_tables,
    "coming": coming,
    "committee-summary": committee_summary,
    "contact": contact_card,
    "coverage": coverage_matrix,
    "exceptions": exceptions,
    "finding": finding_card,
    "findings": findings_table,
    "gaps": gaps,
    "given": given,
    "group-facts": group_facts,
    "guidance": guidance_table,
    "guidance-ways": guidance_ways,
    "honesty": honesty,
    "judgements": judgements,
    "key": rating_key,
    "meanings": meanings,
    "measure": measure_card,
    "measures": measures_table,
    "money": money_card,
    "money-options": money_options,
    "finance": money_table,
    "page-foot": page_foot,
    "page-head": page_head,
    "moved": moved,
    "paper": paper_card,
    "papers-count": papers_count,
    "pathway": pathway,
    "plan-facts": plan_facts,
    "plans": plans_table,
    "progress": progress,
    "record-lists": record_lists,
    "reports": plan_reports,
    "reviews": reviews,
    "risk": risk_card,
    "risks": risks_table,
    "role": role_card,
    "silence": silence,
    "slippage": slippage,
    "source-facts": source_facts,
    "standards": standards_list,
    "superseded": superseded,
    "term": term_card,
    "timeline": timeline,
    "timescales": timescales,
    "to-be-supplied": to_be_supplied,
    "trend": trend_charts,
    "visits": visits,
}
"""Every view by the name that a node gives it."""

__all__ = ["VIEWS", "Options", "Scene"]
