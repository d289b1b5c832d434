/* A template taken apart; private to template.c. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_PIECE_TEXT,
  EDA_PIECE_VALUE, /* {{name}} */
  EDA_PIECE_RAW,   /* {{{name}}}, {{&name}} */
  EDA_PIECE_SECTION,
  EDA_PIECE_INVERTED,
  EDA_PIECE_PARTIAL,
} EdaPieceKind;

typedef struct _EdaPiece EdaPiece;
struct _EdaPiece
{
  EdaPieceKind kind;
  char        *text;    /* the text itself, or the name without blanks */
  gboolean     dynamic; /* a partial whose name is the value of @text */
  char        *indent;  /* (nullable): of a partial that has a line of its own */
  guint        line, column;
  GPtrArray   *pieces; /* (nullable) (element-type EdaPiece): within a section */
};

/* (element-type EdaPiece); NULL with EDA_ERROR_TEMPLATE. */
GPtrArray *eda_template_parse (const char *name, const char *text, GError **error);

/* Sets EDA_ERROR_TEMPLATE of a place. */
void eda_template_fail (GError    **error,
                        const char *name,
                        guint       line,
                        guint       column,
                        const char *hint,
                        const char *format,
                        ...) G_GNUC_PRINTF (6, 7);
