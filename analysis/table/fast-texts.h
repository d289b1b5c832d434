/* Columns of distinct texts, finished. */
#pragma once

#include "analysis/table/fast-finish.h"

/* As eda_fast_column_finish(). */
EdaColumn *eda_fast_texts_finish (EdaFastColumn         *column,
                                  const EdaFastFinish   *finish,
                                  const EdaInferRequest *request,
                                  gboolean              *may_be_header,
                                  GError               **error);
