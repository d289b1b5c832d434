/* uchardet, with the C++ library. */

#include "analysis/core/part.h"
#include "analysis/table/charset-part.h"

static const EdaCharsetPart record = { uchardet_new,
                                       uchardet_delete,
                                       uchardet_handle_data,
                                       uchardet_data_end,
                                       uchardet_get_charset };

gconstpointer const eda_part = &record;
