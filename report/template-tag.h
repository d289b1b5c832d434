/* One tag of a template after the other, and where it stands; private to template-parse.c. */
#pragma once

#include <glib.h>

typedef struct
{
  const char *name, *text;   /* of the template */
  char       *open, *close;  /* the delimiters */
  const char *counted;       /* up to where lines are counted */
  const char *counted_start; /* where the line of @counted begins */
  guint       counted_line;
} EdaTagReader;

typedef struct
{
  const char *start, *end; /* in the text, delimiters included */
  char        sign;        /* '#', '^', ...; 0 for a value */
  char       *word;        /* without sign and blanks around it */
} EdaTag;

void eda_tag_reader_init (EdaTagReader *self, const char *name, const char *text);
void eda_tag_reader_clear (EdaTagReader *self);

/* The first tag at or after @at; a start of NULL when there is none. FALSE when it is never closed. */
gboolean eda_tag_read (EdaTagReader *self, const char *at, EdaTag *tag, GError **error);
void     eda_tag_clear (EdaTag *tag);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaTag, eda_tag_clear)

/* Where the next line begins, when only blanks are behind @tag in its own; else NULL. */
const char *eda_tag_find_line_end (const EdaTag *tag);

/* What {{=<% %>=}} asks for. */
gboolean eda_tag_change_delimiters (EdaTagReader *self, const EdaTag *tag, GError **error);

/* Lines and columns are counted from 1. */
void eda_tag_find_place (EdaTagReader *self, const char *at, guint *line, guint *column);

/* Sets EDA_ERROR_TEMPLATE of the place @at. */
void eda_tag_fail (EdaTagReader *self,
                   const char   *at,
                   const char   *hint,
                   GError      **error,
                   const char   *format,
                   ...) G_GNUC_PRINTF (5, 6);
