/* The evidence of a finding: the name of its statistic, then numbers and a few words. */

#include "analysis/result/translate.h"

#include <string.h>

char *
eda_finding_translate_evidence (const EdaFinding *finding)
{
  g_autofree char *english = eda_finding_dup_evidence (finding);
  g_autofree char *statistic = NULL;
  g_autofree char *numbers = NULL;

  if (finding->statistic == NULL || !eda_translates ())
    return g_steal_pointer (&english);
  statistic = eda_translate (finding->statistic);
  numbers = eda_translate (english + strlen (finding->statistic) + strlen (" "));
  return g_strconcat (statistic, " ", numbers, NULL);
}
