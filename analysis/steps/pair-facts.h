/* The checks of one pair as facts. */
#pragma once

#include "analysis/profile/pair-checks.h"
#include "analysis/result/facts.h"

/* @object: of the pair; @a, @b: names of its columns */
void eda_pair_check_add_facts (EdaFacts           *object,
                               const EdaPairCheck *check,
                               const char         *a,
                               const char         *b);
