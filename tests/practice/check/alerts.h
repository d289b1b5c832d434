/* What the finding rules find of planted patterns, and what they say besides. */
#pragma once

#include <glib.h>

/* About @n files of levels 1 to 3, each pattern type wished for in as many; prints the table of
 * docs/PRACTICE.md. @show: (nullable): a pattern of which every miss is named. 1 where a pattern that
 * has a finding is found in less than nine of ten files of levels 1 and 2. */
int check_alerts (guint n, const char *show);
