/* A summary for people, in lines as wide as a terminal. */
#pragma once

#include "analysis/profile/summary.h"

/* To standard output. */
void eda_summary_print (const EdaSummary *summary);
