/* A summary for machines. */
#pragma once

#include "analysis/profile/summary.h"
#include "analysis/result/facts.h"

/* Keys are those of the report's JSON where it has the same number. */
EdaFacts *eda_summary_to_facts (const EdaSummary *summary);
