/* Looking at the cancellable and telling of progress; both allow a NULL context. */

#include "analysis/core/context.h"

#include "analysis/core/error.h"

gboolean
eda_context_is_cancelled (const EdaContext *context)
{
  return context != NULL && context->cancellable != NULL
         && g_cancellable_is_cancelled (context->cancellable);
}

gboolean
eda_context_check (const EdaContext *context, GError **error)
{
  if (!eda_context_is_cancelled (context))
    return TRUE;
  eda_error_set (error, EDA_ERROR_CANCELLED, NULL, NULL, "Cancelled");
  return FALSE;
}

void
eda_context_report (const EdaContext *context, const EdaProgress *progress)
{
  if (context != NULL && context->progress != NULL)
    context->progress (progress, context->progress_data);
}
