/* Which lines are ours. */

#include "notebook/script-marks.h"

#include <string.h>

gboolean
eda_mark_is_block (const char *line)
{
  return g_str_has_prefix (line, EDA_MARK_BLOCK " ");
}

/* Git's marks of a conflict are errors, so in a note they need the backslash as well. */
gboolean
eda_mark_is_ours (const char *line)
{
  const char *bare = line + strspn (line, "\\");

  return eda_mark_is_block (bare) || g_str_equal (bare, EDA_MARK_NOTE)
         || g_str_has_prefix (bare, "<<<<<<< ") || g_str_has_prefix (bare, ">>>>>>> ");
}
