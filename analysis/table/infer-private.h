/* The parts of infer.c: what each may ask of the others. */
#pragma once

#include "analysis/table/infer.h"

/* infer-build.c */

/* “text”, cut when it is long. */
char *eda_infer_quote (const char *text, gsize length);
/* "<main>; 7 missing: 2 empty, 5 “NA”; <extra>." */
char *eda_infer_compose (const char             *main_clause,
                         const EdaMissingCounts *missing,
                         char *const            *own,
                         const char             *extra);
EdaColumnSpec eda_infer_make_spec (const EdaInferRequest *request,
                                   EdaStorage             storage,
                                   EdaType                type,
                                   char                  *reason);
EdaColumn    *eda_infer_build_numbers (const EdaInferRequest  *request,
                                       const EdaReader        *reader,
                                       const EdaReaderOutcome *outcome,
                                       double                 *take_numbers);
/* @scope: which texts are missing; @why: (nullable): why it isn't something else. */
EdaColumn *eda_infer_build_text (const EdaInferRequest *request,
                                 EdaStorage             storage,
                                 EdaMissingScope        scope,
                                 const char            *why,
                                 GError               **error);

/* infer-evidence.c */

/* What should be known about how the digits were read; NULL = nothing. */
char *eda_infer_describe_layout (const EdaInferRequest  *request,
                                 const EdaReader        *reader,
                                 const EdaReaderOutcome *outcome);
/* Numbers at the rim that may mean "no value"; NULL = none. */
char *eda_infer_describe_sentinel (const double numbers[], gsize n);
/* Why a column that a reader reads is text all the same; NULL = no doubt. */
char *eda_infer_find_doubt (const EdaInferRequest  *request,
                            const EdaReader        *reader,
                            const EdaReaderOutcome *outcome);
/* For a column that is text: were it numbers but for a few cells? */
char *eda_infer_describe_spoilers (const EdaInferRequest *request,
                                   double                 numbers[],
                                   GError               **error);
/* From the ends of the values: worth a look at all of them. */
gboolean eda_infer_may_be_sentinel (double min, double max);
gboolean eda_infer_may_be_compact (double min, double max);
/* Whole numbers that are dates: 20090331. */
gboolean eda_infer_are_compact_dates (const EdaInferRequest  *request,
                                      const EdaReaderOutcome *outcome,
                                      const double            numbers[]);

/* infer-told.c: as the user says. */
EdaColumn *eda_infer_as_told (const EdaInferRequest *request,
                              double                *numbers,
                              gboolean              *taken,
                              GError               **error);
