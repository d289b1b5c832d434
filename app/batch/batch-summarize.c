/* Loads, summarises, prints. */

#include "app/batch/batch-summarize.h"

#include "app/batch/batch-load.h"
#include "app/batch/batch-print.h"
#include "app/batch/batch-talk.h"
#include "app/batch/summary-facts.h"
#include "app/batch/summary-text.h"

gboolean
eda_batch_summarize (const char            *input,
                     const EdaBatchOptions *options,
                     GCancellable          *cancellable,
                     GError               **error)
{
  EdaBatchTalk talk;
  EdaContext   context = { cancellable, options->seed, eda_batch_talk_progress, &talk };
  g_autoptr (EdaTable) table = NULL;
  g_autoptr (EdaSummary) summary = NULL;

  eda_batch_talk_init (&talk, options, input);
  table = eda_batch_load (input, options, &context, error);
  if (table != NULL)
    summary = eda_summary_new (table, &context, error);
  eda_batch_talk_clear (&talk);
  if (summary == NULL)
    return FALSE;
  if (options->json)
    {
      g_autoptr (EdaFacts) facts = eda_summary_to_facts (summary);

      eda_print_json (facts);
    }
  else
    eda_summary_print (summary);
  return eda_print_finish (error);
}
