/* The pieces of a template; private to template.c and template-parse.c. */
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
  EDA_PIECE_PARENT, /* {{<name}}: a partial with arguments */
  EDA_PIECE_BLOCK,  /* {{$name}}: a place for an argument, or the argument */
} EdaPieceKind;

typedef struct _EdaPiece EdaPiece;
struct _EdaPiece
{
  EdaPieceKind kind;
  char        *text;        /* the text itself, or the name without blanks */
  gboolean     starts_line; /* of a text: of each line of a template at least one, if an empty one */
  gboolean     dynamic;     /* a partial or parent whose name is the value of @text */
  char        *indent;      /* (nullable): of a partial, parent or block that has lines of its own */
  gboolean     own_lines;   /* a block that shares its lines with nothing */
  guint        cut;         /* of an argument: the blanks that each of its lines begins with */
  guint        line, column;
  GPtrArray   *pieces;    /* (nullable) (element-type EdaPiece): within a section, parent, block */
  GHashTable  *arguments; /* (nullable): of a parent: name → block, both of @pieces */
};

EdaPiece *eda_piece_new (EdaPieceKind kind, char *take_text);
void      eda_piece_free (gpointer self);

/* "*key" is the name of a partial or parent that is the value of key. */
void eda_piece_settle_name (EdaPiece *self);

/* '#', '^', '<', '$': of a piece that has an end. */
char eda_piece_get_sign (const EdaPiece *self);

/* The blanks that every line from @start to @end begins with; NULL when all are empty. */
char *eda_template_shared_indent (const char *start, const char *end);

/* Sets EDA_ERROR_TEMPLATE of a place. */
void eda_template_fail (GError    **error,
                        const char *name,
                        guint       line,
                        guint       column,
                        const char *hint,
                        const char *format,
                        ...) G_GNUC_PRINTF (6, 7);
