// Who imports Awas alone can name and use these, and nothing else of the modules behind it.
@_exported import struct AwasData.ProblemCode
@_exported import struct AwasData.Problem
@_exported import enum AwasModel.Language
@_exported import struct AwasModel.LocalizedText
@_exported import struct AwasModel.RegionCode
@_exported import struct AwasQuery.Dimension
@_exported import struct AwasQuery.Measure
@_exported import enum AwasQuery.PeriodComparison
@_exported import struct AwasReport.ParticipationComparison
@_exported import enum AwasReport.ReportForm
@_exported import struct AwasStatistics.ConfidenceInterval
