/* Values by groups, through the profile: what the reports print. */

#include <stdio.h>

#include "analysis/profile/profile.h"
#include "tests/reference/nist.h"

void
nist_print_anova (EdaTable *table)
{
  g_autoptr (EdaProfile) profile = eda_profile_new (table, NULL);
  const EdaAnova *found
      = &eda_profile_get_group_comparisons (profile, NULL, NULL)->list[0].anova;

  printf ("{\"F\": %.17g, \"ss_between\": %.17g, \"ss_within\": %.17g, \"r_squared\": "
          "%.17g}\n",
          found->f,
          found->ss_between,
          found->ss_within,
          found->eta2);
}
