/* Reports as Markdown of the kind that forges show (GitHub Flavored Markdown). */
#pragma once

#include "report/render.h"

extern const EdaReportFormat eda_report_format_markdown;
