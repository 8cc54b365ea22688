import { IsIn, IsString, Length, Matches } from 'class-validator';
import { Doc, DtoDoc, IsFormat } from './decorators.js';

@DtoDoc("The API about itself, as Sweden's REST API profile wants it (VER.06, VER.07).")
export class ApiInfoDto {
  @Doc('Name of the API.', 'Spång Open API') @IsString() @Length(1, 100) apiName!: string;
  @Doc('Semantic version of the contract.', '1.0.0')
  @IsString()
  @Length(5, 20)
  @Matches(/^\d+\.\d+\.\d+$/)
  apiVersion!: string;
  @Doc('When this version was released.', '2026-11-24') @IsFormat('date') apiReleased!: string;
  @Doc('Where the documentation is.', 'https://spang.example.se/api/v1/docs')
  @IsFormat('uri')
  apiDocumentation!: string;
  @IsIn(['alpha', 'beta', 'active', 'deprecated', 'retired', 'decommissioned']) apiStatus!: string;
}
