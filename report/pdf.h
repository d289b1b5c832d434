#pragma once

#include "report/render.h"

extern const EdaReportFormat eda_report_format_pdf;
