/* Errors that come from outside the program: files, formats, limits.
 *
 * A GError of EDA_ERROR carries, besides its message, the place (file, line, column) and a
 * hint that says what to do. Empty or undefined data is no error: see docs/ARCHITECTURE.md. */
#pragma once

#include <glib.h>

#define EDA_ERROR (eda_error_quark ())

/* Each member has a stable id for machines (eda_error_get_id): never renumber the ids. */
typedef enum
{
  EDA_ERROR_FILE_NOT_FOUND,   /* file.not-found */
  EDA_ERROR_FILE_IS_FOLDER,   /* file.is-folder */
  EDA_ERROR_FILE_DENIED,      /* file.denied */
  EDA_ERROR_FILE_READ,        /* file.read */
  EDA_ERROR_FILE_CHANGED,     /* file.changed: it shrank or grew while being read */
  EDA_ERROR_CSV_EMPTY,        /* csv.empty */
  EDA_ERROR_CSV_BINARY,       /* csv.binary */
  EDA_ERROR_CSV_ENCODING,     /* csv.encoding */
  EDA_ERROR_CSV_QUOTE,        /* csv.quote-unclosed */
  EDA_ERROR_LIMIT_MEMORY,     /* limit.memory */
  EDA_ERROR_CANCELLED,        /* run.cancelled */
  EDA_ERROR_OPTION,           /* option.invalid */
  EDA_ERROR_OUTPUT_EXISTS,    /* output.exists */
  EDA_ERROR_OUTPUT_WRITE,     /* output.write */
  EDA_ERROR_PLOT,             /* plot.unavailable */
  EDA_ERROR_TEMPLATE,         /* template.invalid */
  EDA_ERROR_PART,             /* part.missing: a part of the program that does not load */
  EDA_ERROR_NOTEBOOK,         /* notebook.invalid */
} EdaError;

typedef struct
{
  char   *file;   /* NULL when no file is involved */
  guint64 line;   /* lines of the file from 1; 0 = not known */
  guint64 column; /* bytes in the line from 1; 0 = not known */
} EdaPlace;

GQuark eda_error_quark (void);

/**
 * eda_error_set:
 * @place: (nullable): where; copied
 * @hint: (nullable): what to do, a full sentence
 *
 * Sets @error with a message made from @format (one sentence, no place, no final stop needed).
 * @hint and @format are translated; texts given directly are known to po/update.sh.
 */
void eda_error_set (GError        **error,
                    EdaError        code,
                    const EdaPlace *place,
                    const char     *hint,
                    const char     *format,
                    ...) G_GNUC_PRINTF (5, 6);

const char     *eda_error_get_id (const GError *error);    /* "csv.empty"; "other" for foreign errors */
const EdaPlace *eda_error_get_place (const GError *error); /* (nullable) */
const char     *eda_error_get_hint (const GError *error);  /* (nullable) */
/* For a reader who can't do what it says. @error is of EDA_ERROR. */
void            eda_error_change_hint (GError *error, const char *hint);

/* One line for people: "a.csv:4711:18: quote never closed. Try --quote=none." */
char *eda_error_to_line (const GError *error);

/* Once per process, before anything else: switches off GSL's aborting error handler. */
void eda_init (void);
