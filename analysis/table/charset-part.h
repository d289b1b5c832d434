/* What encoding-guess.c needs of uchardet. */
#pragma once

#include <uchardet.h>

typedef struct
{
  __typeof__ (&uchardet_new)         create;
  __typeof__ (&uchardet_delete)      destroy;
  __typeof__ (&uchardet_handle_data) handle_data;
  __typeof__ (&uchardet_data_end)    data_end;
  __typeof__ (&uchardet_get_charset) get_charset;
} EdaCharsetPart;
