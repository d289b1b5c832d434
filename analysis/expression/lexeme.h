/* One word after the other of an expression's text. Private to this folder. */
#pragma once

#include "analysis/expression/kind.h"

typedef enum
{
  EDA_LEXEME_END,
  EDA_LEXEME_WORD,   /* a bare name, a function or a word of the language */
  EDA_LEXEME_NAME,   /* `a b` or "a b": always a column */
  EDA_LEXEME_TEXT,   /* 'a b' */
  EDA_LEXEME_NUMBER,
  EDA_LEXEME_MOMENT, /* 2024-01-31, 2024-01-31T14:30 or 14:30 */
  EDA_LEXEME_SIGN,   /* + - * / % ^ ( ) , = != < <= > >= */
  EDA_LEXEME_BROKEN, /* text: what is wrong with it */
} EdaLexemeKind;

typedef struct
{
  EdaLexemeKind kind;
  gsize         start, end; /* bytes of the expression */
  char         *text;       /* without quotes; of signs in their one spelling; owned */
  double        number;
  EdaKind       moment; /* which of the three */
  const char   *hint; /* (nullable): of a broken one */
} EdaLexeme;

void eda_lexeme_clear (EdaLexeme *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaLexeme, eda_lexeme_clear)

/* The one at @from or behind blanks there. @text: valid UTF-8; @self: cleared or zeroed. */
void eda_lexeme_read (EdaLexeme *self, const char *text, gsize from);

gboolean eda_lexeme_is_word (const EdaLexeme *self, const char *word); /* whatever the case */
gboolean eda_lexeme_is_sign (const EdaLexeme *self, const char *sign);

/* May the name stand bare: a word, and none of the language? */
gboolean eda_lexeme_is_bare_name (const char *name);
gboolean eda_lexeme_is_reserved (const char *word);
