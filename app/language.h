/* Messages in the reader's language. Reports and numbers are the same in every language. */
#pragma once

/* Once, after the locale was set. */
void eda_language_init (void);
