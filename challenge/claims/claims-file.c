/* Lines, and what each has to do with those before it. */

#include "challenge/claims/claims-file.h"

#include <string.h>

static void
line_free (gpointer data)
{
  EdaClaimLine *line = data;

  g_free (line->text);
  g_clear_pointer (&line->claim, eda_claim_unref);
  g_clear_pointer (&line->issue, eda_claim_issue_free);
  g_ptr_array_unref (line->hints);
  g_free (line);
}

static EdaClaimIssue *
new_issue (const EdaClaimLine *line, const char *code, char *message, const char *fix)
{
  EdaClaimIssue *issue = g_new0 (EdaClaimIssue, 1);

  g_strlcpy (issue->code, code, sizeof issue->code);
  issue->end = (guint)strlen (line->text);
  issue->message = message;
  issue->fix = g_strdup (fix);
  return issue;
}

static void
relate (EdaClaimLine *line, const EdaClaimLine *earlier)
{
  g_autofree char *said = eda_claim_to_canonical (earlier->claim);

  switch (eda_claims_relate (earlier->claim, line->claim))
    {
    case EDA_CLAIMS_APART:
      return;
    case EDA_CLAIMS_OPPOSITE:
      line->issue = new_issue (line,
                               "E50",
                               g_strdup_printf ("line %u says `%s`; both cannot be true",
                                                earlier->number,
                                                said),
                               "keep one");
      break;
    case EDA_CLAIMS_HEDGED:
      line->issue = new_issue (
          line,
          "E51",
          g_strdup_printf (
              "line %u says `%s`; the two hedge each other", earlier->number, said),
          "keep one");
      break;
    case EDA_CLAIMS_SAME:
    case EDA_CLAIMS_NESTED:
      if (line->of == 0)
        g_ptr_array_add (
            line->hints,
            new_issue (
                line,
                "H06",
                g_strdup_printf ("line %u says `%s`; of the two only that one counts",
                                 earlier->number,
                                 said),
                NULL));
      line->of = line->of == 0 ? earlier->number : line->of;
      return;
    }
  g_clear_pointer (&line->claim, eda_claim_unref);
}

static void
add_line (GPtrArray *lines, const char *text, guint number, const EdaClaimSchema *schema)
{
  EdaClaimLine *line = g_new0 (EdaClaimLine, 1);

  line->number = number;
  line->text = g_strchomp (g_strdup (text));
  line->hints = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_claim_issue_free);
  line->claim = eda_claim_parse (line->text, schema, &line->issue, line->hints);
  for (guint i = 0; i < lines->len && line->claim != NULL; i++)
    if (((EdaClaimLine *)lines->pdata[i])->claim != NULL)
      relate (line, lines->pdata[i]);
  g_ptr_array_add (lines, line);
}

GPtrArray *
eda_claims_read (const char *text, const EdaClaimSchema *schema)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_auto (GStrv) texts = NULL;

  if (g_str_has_prefix (text, "\xEF\xBB\xBF"))
    text += 3;
  texts = g_strsplit (text, "\n", -1);
  for (guint i = 0; texts[i] != NULL; i++)
    if (!eda_claim_line_is_blank (texts[i]))
      add_line (lines, texts[i], i + 1, schema);
  return lines;
}

guint
eda_claims_count_issues (const GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += ((EdaClaimLine *)lines->pdata[i])->issue != NULL;
  return n;
}
