/* One line of the claims language as tokens, found one by one: what stands behind "because" is
 * text and need not be tokens at all. */
#pragma once

#include <glib.h>

typedef enum
{
  EDA_TOKEN_END,
  EDA_TOKEN_WORD,
  EDA_TOKEN_NUMBER,
  EDA_TOKEN_QUOTED,  /* `a b`, "a b" or 'a b'; a doubled quote stands for itself */
  EDA_TOKEN_SIGN,    /* ~ !~ ~= > >= < <= = != ( ) [ ] , | : .. @ % ? + - */
  EDA_TOKEN_STRANGE, /* a character that means nothing here: E01 */
  EDA_TOKEN_OPEN,    /* a quote that is never closed: E02 */
} EdaTokenKind;

typedef struct
{
  EdaTokenKind kind;
  guint        start, end; /* bytes of the line */
  char        *text;       /* of words, quoted texts and signs in the plain spelling; owned */
  double       number;
} EdaToken;

void eda_token_clear (EdaToken *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EdaToken, eda_token_clear)

/* The token at @from or behind blanks there. @line: valid UTF-8; @token: cleared or zeroed. */
void eda_token_read (EdaToken *token, const char *line, guint from);

/* The text is one word, as it stands. */
gboolean eda_token_is_plain_word (const char *text);
