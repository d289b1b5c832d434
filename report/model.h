/* The one report model: what --format json prints and what templates will see. */
#pragma once

#include "analysis/profile/profile.h"
#include "analysis/result/result.h"
#include "notebook/script.h"

/* @results: (element-type EdaResult), in registry order. Keys stand in the contract's order. */
EdaFacts *eda_report_model (EdaProfile *profile, GPtrArray *results, guint64 seed);

/* Every finding of @results, worst first; (transfer container), the findings stay theirs. */
GPtrArray *eda_report_findings (GPtrArray *results);

/* Parts that another model has as well: "program", and a finding in a list. */
void eda_report_add_program (EdaFacts *model, guint64 seed);
void eda_report_add_finding (EdaFacts *list, const EdaFinding *finding);
/* notebook-facts.c: what the reader made of the steps, and wrote. @script: (nullable): then nothing */
void eda_report_add_notebook (EdaFacts *model, const EdaScript *script);
