/* What is told about a practice file: to the learner before, and to the judge afterwards. */
#pragma once

#include "analysis/result/facts.h"
#include "practice/practice-file.h"

/* Everything that was planted, with the claims that are true of it and what the core measured. */
EdaFacts *eda_answer_key_new (const EdaPracticeFile *file);
/* A page in Markdown: what the rows are and what the columns mean, as far as the level tells; nothing of
 * what is planted. */
char *eda_practice_brief (const EdaPracticeFile *file);
