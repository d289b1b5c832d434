/* The values of eda-batch's options, read and checked. All set @error of EDA_ERROR_OPTION; a
 * @text of NULL leaves @out as it is. */
#pragma once

#include "app/batch/batch-options.h"

/* Always FALSE, so that callers can return it. */
gboolean eda_batch_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* @out: the place of the word in @words; @text NULL = @otherwise. */
gboolean eda_batch_parse_word (const char        *option,
                               const char        *text,
                               const char        *otherwise,
                               const char *const *words,
                               int               *out,
                               GError           **error);
/* "html,json" → EdaReportFormat*, each once. */
gboolean eda_batch_parse_formats (const char *text, GPtrArray *out, GError **error);
/* Of the command check. */
gboolean eda_batch_parse_check_format (const char *text, int *out, GError **error);
/* "report" and its like. */
gboolean eda_batch_find_command (const char *word, EdaBatchTask *task);
/* FALSE for a first word that is no file, but nearly a command. */
gboolean eda_batch_check_word (const char *word, GError **error);
gboolean eda_batch_parse_encoding (const char *text, GError **error);
gboolean eda_batch_parse_delimiter (const char *text, char *out, GError **error);
gboolean eda_batch_parse_quote (const char *text, int *out, GError **error);
gboolean eda_batch_parse_decimal (const char *text, char *out, GError **error);
gboolean eda_batch_parse_header (const char *text, int *out, GError **error);
/* "COLUMN=TYPE" each → name → EdaStorage. */
gboolean eda_batch_parse_types (char **texts, GHashTable **out, GError **error);
/* "512M": bytes; K, M, G count in 1 024s. */
gboolean eda_batch_parse_size (const char *text, guint64 *out, GError **error);
gboolean eda_batch_parse_seed (const char *text, guint64 *out, GError **error);
/* "1" .. "9" */
gboolean eda_batch_parse_quantile (const char *text, guint *out, GError **error);
/* "4" threads */
gboolean eda_batch_parse_jobs (const char *text, guint *out, GError **error);
/* "1.5" seconds */
gboolean eda_batch_parse_timeout (const char *text, double *out, GError **error);
gboolean eda_batch_parse_paper (const char *text, EdaPaper *out, GError **error);
/* "warn" → EdaSeverity + 1; NULL → 0 */
gboolean eda_batch_parse_severity (const char *text, guint *out, GError **error);
/* "1,3,findings" → EDA_SECTION_…; NULL → 0, all */
gboolean eda_batch_parse_sections (const char *text, guint *out, GError **error);
