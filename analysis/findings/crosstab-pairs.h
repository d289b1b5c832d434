/* Rules that look at every cross-tab of two categories. */
#pragma once

#include "analysis/findings/rule-parts.h"

/* Each level of the rows (or, @turned, of the columns) occurs with a single level of the others,
 * which are fewer: cities in countries. */
gboolean eda_crosstab_is_nested (const EdaCrosstab *tab, gboolean turned);
/* Each level of one side occurs with a level of the other side of its own. */
gboolean eda_crosstab_is_recoding (const EdaCrosstab *tab);

/* A finding about one table or NULL. */
typedef EdaFinding *(*EdaCrosstabCheck) (const EdaCrosstab      *tab,
                                         const EdaColumnProfile *a,
                                         const EdaColumnProfile *b);

/* Runs @check on the cross-tabs of categories, two numbers left out (AR1 tells of those), and keeps
 * the worst @max findings. */
void eda_check_crosstabs (EdaProfile       *profile,
                          const EdaContext *context,
                          GPtrArray        *out,
                          guint             max,
                          EdaCrosstabCheck  check);
