/* Loads, replays the six steps, and prints what is grave: see batch-gate.h. */

#include "app/batch/batch-gate.h"

#include <stdio.h>

#include "app/batch/batch-load.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-talk.h"
#include "notebook/replay.h"
#include "notebook/width.h"
#include "report/model.h"

/* (transfer full) (nullable) */
static EdaProfile *
load (const char            *input,
      const EdaBatchOptions *options,
      const EdaContext      *context,
      GError               **error)
{
  const EdaProfileOptions profile_options
      = { .all_pairs = options->all_pairs, .quantile_type = options->quantile_type };
  g_autoptr (EdaTable) table = eda_batch_load (input, options, context, error);

  if (table == NULL || !eda_width_check (table, options->load.max_memory, error))
    return NULL;
  return eda_profile_new (table, &profile_options);
}

static void
print_finding (const char *input, const EdaFinding *finding, EdaFacts *list)
{
  g_autofree char *file = eda_print_tame (input);
  g_autofree char *text = eda_print_tame (finding->text);

  if (list != NULL)
    eda_report_add_finding (list, finding);
  else
    printf ("%s: %s: %s [%s %s]\n",
            file,
            eda_severity_get_name (finding->severity),
            text,
            finding->id,
            finding->kind);
}

/* Returns: how many there are. */
static guint
print_grave (const char *input, const EdaBatchOptions *options, GPtrArray *results)
{
  g_autoptr (GPtrArray) findings = eda_report_findings (results);
  g_autoptr (EdaFacts) facts = options->json ? eda_facts_new_object () : NULL;
  EdaFacts *list = NULL;
  guint     n = 0;

  if (facts != NULL)
    {
      eda_facts_add_text (facts, "file", input);
      list = eda_facts_add_list (facts, "findings");
    }
  for (; n < findings->len; n++)
    {
      const EdaFinding *finding = findings->pdata[n];

      if (finding->severity + 1 < options->fail_on)
        break;
      print_finding (input, finding, list);
    }
  if (facts != NULL)
    eda_print_json (facts);
  return n;
}

gboolean
eda_batch_gate (const EdaBatchJob     *job,
                const EdaBatchOptions *options,
                GCancellable          *cancellable,
                gboolean              *grave,
                GError               **error)
{
  EdaBatchTalk talk;
  EdaContext   context = { cancellable, options->seed, eda_batch_talk_progress, &talk };
  g_autoptr (EdaProfile) profile = NULL;
  g_autoptr (GPtrArray) results = NULL;

  eda_batch_talk_init (&talk, options, job->input);
  profile = load (job->input, options, &context, error);
  if (profile != NULL)
    results = eda_replay (profile, &context, error);
  eda_batch_talk_clear (&talk);
  if (results == NULL)
    return FALSE;
  *grave |= print_grave (job->input, options, results) > 0;
  return eda_print_finish (error);
}
