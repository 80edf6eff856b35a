DROP INDEX `importRows_twin`;--> statement-breakpoint
DROP INDEX `importRows_result`;--> statement-breakpoint
CREATE INDEX `importRows_twin` ON `importRows` (`importId`,`twinId`) WHERE "twinId" is not null;--> statement-breakpoint
CREATE INDEX `importRows_result` ON `importRows` (`resultId`) WHERE "resultId" is not null;--> statement-breakpoint
DROP INDEX `individuals_search`;--> statement-breakpoint
CREATE INDEX `individuals_search` ON `individuals` (`searchText`,`unitId`);--> statement-breakpoint
CREATE INDEX `unitCounts_allYears` ON `unitCounts` (`campaignId`,`unitId`,`n`) WHERE "awardYear" = 0;