import { IsString, Length, Matches } from 'class-validator';
import { Doc, DtoDoc } from '../contract/decorators.js';

@DtoDoc("Another system's key for this record: unique per kind and owner, and the match key of imports.")
export class ExternalIdDto {
  @Doc('The system.', 'alvis.skelleftea')
  @IsString()
  @Length(1, 60)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  system!: string;
  @Doc('Its key there.', '125398') @IsString() @Length(1, 200) id!: string;
}
